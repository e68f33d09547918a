-- CreateTable
CREATE TABLE "SurveyToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- RedefineTable: without row ids, which would number the answers in the order of their arrival
CREATE TABLE "new_SurveyResponse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "batch" INTEGER,
    "answers" JSONB NOT NULL
) WITHOUT ROWID;
INSERT INTO "new_SurveyResponse" ("id", "workspaceId", "surveyId", "day", "answers") SELECT "id", "workspaceId", "surveyId", "day", "answers" FROM "SurveyResponse" ORDER BY "id";
DROP TABLE "SurveyResponse";
ALTER TABLE "new_SurveyResponse" RENAME TO "SurveyResponse";
CREATE INDEX "SurveyResponse_surveyId_batch_idx" ON "SurveyResponse"("surveyId", "batch");
CREATE INDEX "SurveyResponse_workspaceId_idx" ON "SurveyResponse"("workspaceId");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "minimumGroup" INTEGER NOT NULL DEFAULT 5,
    "promise" JSONB,
    "access" TEXT NOT NULL DEFAULT 'open',
    "results" JSONB,
    "status" TEXT NOT NULL,
    "publicToken" TEXT NOT NULL,
    "pilotId" TEXT,
    "invited" INTEGER,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "closesOn" TEXT,
    "closedAt" DATETIME,
    "deletedAt" DATETIME
);
INSERT INTO "new_Survey" ("closedAt", "closesOn", "createdAt", "createdById", "definition", "deletedAt", "engagementId", "id", "invited", "kind", "minimumGroup", "openedAt", "pilotId", "publicToken", "status", "templateId", "title", "workspaceId") SELECT "closedAt", "closesOn", "createdAt", "createdById", "definition", "deletedAt", "engagementId", "id", "invited", "kind", "minimumGroup", "openedAt", "pilotId", "publicToken", "status", "templateId", "title", "workspaceId" FROM "Survey";
DROP TABLE "Survey";
ALTER TABLE "new_Survey" RENAME TO "Survey";
CREATE UNIQUE INDEX "Survey_publicToken_key" ON "Survey"("publicToken");
CREATE INDEX "Survey_workspaceId_engagementId_idx" ON "Survey"("workspaceId", "engagementId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "SurveyToken_tokenHash_key" ON "SurveyToken"("tokenHash");

-- CreateIndex
CREATE INDEX "SurveyToken_surveyId_idx" ON "SurveyToken"("surveyId");

-- CreateIndex
CREATE INDEX "SurveyToken_workspaceId_idx" ON "SurveyToken"("workspaceId");
