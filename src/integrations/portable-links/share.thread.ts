// Runs in a thread of its own: reads the share it is started with and hands back what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { readShare, type Share } from './share.ts';

parentPort?.postMessage(readShare(workerData as Share));
