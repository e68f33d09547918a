/**
 * What keeping an answer costs at least on this machine: Node's own HTTP server that writes each answer
 * as a row like ours to SQLite, in a commit of its own that is on the disk before it answers. It checks
 * nothing and serves nothing else. Prints its port.
 */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';

const [, , file = ''] = process.argv;
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  `CREATE TABLE "SurveyResponse" ("id" TEXT NOT NULL PRIMARY KEY, "workspaceId" TEXT NOT NULL,
   "surveyId" TEXT NOT NULL, "day" TEXT NOT NULL, "batch" INTEGER, "answers" JSONB NOT NULL) WITHOUT ROWID;
   CREATE INDEX "SurveyResponse_surveyId_batch_idx" ON "SurveyResponse"("surveyId", "batch");
   CREATE INDEX "SurveyResponse_workspaceId_idx" ON "SurveyResponse"("workspaceId");`,
);
const insert = database.prepare('INSERT INTO "SurveyResponse" VALUES (?, ?, ?, ?, ?, ?)');

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { id, answers } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    insert.run(id, 'workspace', 'survey', '2026-03-02', null, JSON.stringify(answers));
    response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log((server.address() as AddressInfo).port);
