import { Prisma } from './generated/sqlite/client';

/** The JSON value null in a column, which Prisma tells apart from no value. */
export const jsonNull: unknown = Prisma.JsonNull;
