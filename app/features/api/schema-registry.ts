import { z } from 'zod';

/** The schemas that have a name of their own in the API's description. */
export const apiSchemas = z.registry<{ id: string }>();

/** Gives a schema its name. */
export function apiSchema<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  apiSchemas.add(schema, { id });
  return schema;
}
