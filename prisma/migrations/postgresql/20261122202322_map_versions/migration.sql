-- AlterTable
ALTER TABLE "ProcessMap" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "variant" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ProcessMapVersion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "mapId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProcessMapVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProcessMapVersion_workspaceId_idx" ON "ProcessMapVersion"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessMapVersion_mapId_revision_key" ON "ProcessMapVersion"("mapId", "revision");

