import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { askedSchema } from './lib/knowledge/asked.ts';
import { changeSchema } from './lib/knowledge/change.ts';
import { channelSchema } from './lib/knowledge/channel.ts';
import { claimSchema } from './lib/knowledge/claim.ts';
import { conflictSchema } from './lib/knowledge/conflict.ts';
import { deadlineSchema } from './lib/knowledge/deadline.ts';
import { facetSchema } from './lib/knowledge/facet.ts';
import { materialSchema } from './lib/knowledge/material.ts';
import { questionSchema } from './lib/knowledge/question.ts';
import { releaseSchema } from './lib/knowledge/release.ts';
import { scenarioSchema } from './lib/knowledge/scenario.ts';
import { sourceSchema } from './lib/knowledge/source.ts';
import { stageSchema } from './lib/knowledge/stage.ts';
import { termSchema } from './lib/knowledge/term.ts';
import { topicSchema } from './lib/knowledge/topic.ts';

const entries = (folder: string, extension: 'mdx' | 'yaml'): Loader => {
  const files = glob({
    base: `src/content/${folder}`,
    pattern: `*.${extension}`,
    // The file's name is the id: Astro would take a `slug` field for it.
    generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
  });
  return {
    name: 'entries',
    load: async (context) => {
      const { store } = context;
      type Entry = Parameters<typeof store.set>[0];
      // Held back to the end, as Astro writes its whole store anew whenever reading goes on for a while.
      const held: Entry[] = [];
      let reading = true;
      const set = (entry: Entry) => {
        // Or Astro would make a module of each; pages turn the prose into HTML themselves (docs/decisions/012).
        const plain = { ...entry, deferredRender: false };
        if (reading) held.push(plain);
        return reading || store.set(plain);
      };
      await files.load({ ...context, store: { ...store, set } });
      reading = false;
      for (const entry of held) store.set(entry);
    },
  };
};

/** Astro hands entries out by id; the order in the file is the order that means something. */
const inOrder = (name: string) =>
  file(`src/content/${name}.yaml`, {
    parser: (text) => parse(text).map((item: object, place: number) => ({ ...item, place })),
  });
const place = { place: z.int() };

export const collections = {
  facets: defineCollection({ loader: inOrder('facets'), schema: facetSchema.extend(place) }),
  scenarios: defineCollection({ loader: entries('scenarios', 'mdx'), schema: scenarioSchema }),
  topics: defineCollection({ loader: entries('topics', 'mdx'), schema: topicSchema }),
  questions: defineCollection({ loader: entries('questions', 'mdx'), schema: questionSchema }),
  conflicts: defineCollection({ loader: entries('conflicts', 'yaml'), schema: conflictSchema }),
  claims: defineCollection({ loader: entries('claims', 'yaml'), schema: claimSchema }),
  materials: defineCollection({ loader: entries('materials', 'yaml'), schema: materialSchema }),
  channels: defineCollection({ loader: entries('channels', 'yaml'), schema: channelSchema }),
  deadlines: defineCollection({ loader: entries('deadlines', 'yaml'), schema: deadlineSchema }),
  releases: defineCollection({ loader: entries('releases', 'yaml'), schema: releaseSchema }),
  sources: defineCollection({ loader: entries('sources', 'yaml'), schema: sourceSchema }),
  glossary: defineCollection({ loader: entries('glossary', 'yaml'), schema: termSchema }),
  asked: defineCollection({ loader: entries('asked', 'yaml'), schema: askedSchema }),
  stages: defineCollection({ loader: inOrder('stages'), schema: stageSchema.extend(place) }),
  changes: defineCollection({ loader: inOrder('changes'), schema: changeSchema.extend(place) }),
};
