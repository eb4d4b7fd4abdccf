import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { channelSchema } from './lib/knowledge/channel.ts';
import { deadlineSchema } from './lib/knowledge/deadline.ts';
import { facetSchema } from './lib/knowledge/facet.ts';
import { materialSchema } from './lib/knowledge/material.ts';
import { releaseSchema } from './lib/knowledge/release.ts';
import { scenarioSchema } from './lib/knowledge/scenario.ts';
import { sourceSchema } from './lib/knowledge/source.ts';
import { termSchema } from './lib/knowledge/term.ts';

const entries = (folder: string, extension: 'mdx' | 'yaml') =>
  glob({
    base: `src/content/${folder}`,
    pattern: `*.${extension}`,
    // The file's name is the id: Astro would take a `slug` field for it.
    generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
  });

export const collections = {
  facets: defineCollection({
    // Astro hands entries out by id; the order in the file is the order of the questions.
    loader: file('src/content/facets.yaml', {
      parser: (text) => parse(text).map((facet: object, order: number) => ({ ...facet, order })),
    }),
    schema: facetSchema.extend({ order: z.int() }),
  }),
  scenarios: defineCollection({ loader: entries('scenarios', 'mdx'), schema: scenarioSchema }),
  materials: defineCollection({ loader: entries('materials', 'yaml'), schema: materialSchema }),
  channels: defineCollection({ loader: entries('channels', 'yaml'), schema: channelSchema }),
  deadlines: defineCollection({ loader: entries('deadlines', 'yaml'), schema: deadlineSchema }),
  releases: defineCollection({ loader: entries('releases', 'yaml'), schema: releaseSchema }),
  sources: defineCollection({ loader: entries('sources', 'yaml'), schema: sourceSchema }),
  glossary: defineCollection({ loader: entries('glossary', 'yaml'), schema: termSchema }),
};
