-- CreateTable
CREATE TABLE "ProcessMapVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "mapId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ProcessMap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "variant" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_ProcessMap" ("content", "createdAt", "engagementId", "id", "revision", "updatedAt", "updatedById", "variant", "workspaceId") SELECT "content", "createdAt", "engagementId", "id", "revision", "updatedAt", "updatedById", "variant", "workspaceId" FROM "ProcessMap";
DROP TABLE "ProcessMap";
ALTER TABLE "new_ProcessMap" RENAME TO "ProcessMap";
CREATE INDEX "ProcessMap_workspaceId_idx" ON "ProcessMap"("workspaceId");
CREATE UNIQUE INDEX "ProcessMap_engagementId_variant_key" ON "ProcessMap"("engagementId", "variant");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ProcessMapVersion_workspaceId_idx" ON "ProcessMapVersion"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessMapVersion_mapId_revision_key" ON "ProcessMapVersion"("mapId", "revision");
