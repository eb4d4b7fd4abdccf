import { z } from 'zod';
import { guideDocumentSchema } from '../../../lib/cases/guide-document.ts';

export function GET(): Response {
  return Response.json(z.toJSONSchema(guideDocumentSchema, { io: 'input', unrepresentable: 'any' }));
}
