import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { checkedContent } from './integrations/content-check/loader.ts';
import { askedSchema } from './lib/schemas/asked.ts';
import { changeSchema } from './lib/schemas/change.ts';
import { channelSchema } from './lib/schemas/channel.ts';
import { claimSchema } from './lib/schemas/claim.ts';
import { conflictSchema } from './lib/schemas/conflict.ts';
import { deadlineSchema } from './lib/schemas/deadline.ts';
import { facetSchema } from './lib/schemas/facet.ts';
import { materialSchema } from './lib/schemas/material.ts';
import { actorSchema, eventSchema, namedSchema } from './lib/schemas/named.ts';
import { questionSchema } from './lib/schemas/question.ts';
import { releaseSchema } from './lib/schemas/release.ts';
import { scenarioSchema } from './lib/schemas/scenario.ts';
import { sourceSchema } from './lib/schemas/source.ts';
import { stageSchema } from './lib/schemas/stage.ts';
import { subjectSchema } from './lib/schemas/subject.ts';
import { termSchema } from './lib/schemas/term.ts';
import { topicSchema } from './lib/schemas/topic.ts';

/** An item's place in the file, whose order means something. */
const place = { place: z.int() };

export const collections = {
  subject: defineCollection({ loader: checkedContent('subject'), schema: subjectSchema }),
  facets: defineCollection({ loader: checkedContent('facets'), schema: facetSchema.extend(place) }),
  scenarios: defineCollection({ loader: checkedContent('scenarios'), schema: scenarioSchema }),
  topics: defineCollection({ loader: checkedContent('topics'), schema: topicSchema }),
  questions: defineCollection({ loader: checkedContent('questions'), schema: questionSchema }),
  conflicts: defineCollection({ loader: checkedContent('conflicts'), schema: conflictSchema }),
  claims: defineCollection({ loader: checkedContent('claims'), schema: claimSchema }),
  materials: defineCollection({ loader: checkedContent('materials'), schema: materialSchema }),
  channels: defineCollection({ loader: checkedContent('channels'), schema: channelSchema }),
  deadlines: defineCollection({ loader: checkedContent('deadlines'), schema: deadlineSchema }),
  releases: defineCollection({ loader: checkedContent('releases'), schema: releaseSchema }),
  sources: defineCollection({ loader: checkedContent('sources'), schema: sourceSchema }),
  glossary: defineCollection({ loader: checkedContent('glossary'), schema: termSchema }),
  asked: defineCollection({ loader: checkedContent('asked'), schema: askedSchema }),
  events: defineCollection({ loader: checkedContent('events'), schema: eventSchema.extend(place) }),
  actors: defineCollection({ loader: checkedContent('actors'), schema: actorSchema.extend(place) }),
  resources: defineCollection({ loader: checkedContent('resources'), schema: namedSchema.extend(place) }),
  'seal-owners': defineCollection({ loader: checkedContent('seal-owners'), schema: namedSchema.extend(place) }),
  stages: defineCollection({ loader: checkedContent('stages'), schema: stageSchema.extend(place) }),
  changes: defineCollection({ loader: checkedContent('changes'), schema: changeSchema.extend(place) }),
};
