export function derivePostgresqlSchema(sqliteSchema: string): string;
