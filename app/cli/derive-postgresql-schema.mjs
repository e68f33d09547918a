/**
 * A Prisma schema has one provider, so the PostgreSQL schema is the SQLite one with another
 * provider and another output folder.
 * @param {string} sqliteSchema
 */
export function derivePostgresqlSchema(sqliteSchema) {
  return sqliteSchema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/db/generated/sqlite"', '"../../app/db/generated/postgresql"');
}
