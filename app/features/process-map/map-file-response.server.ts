type MapFile = { body: string | Uint8Array<ArrayBuffer>; contentType: string; extension: string };

/** A map as a download. */
export function mapFileResponse(file: MapFile, name: string): Response {
  const { body, contentType, extension } = file;
  const fileName = encodeURIComponent(`${name || 'process-map'}.${extension}`);
  return new Response(body, {
    headers: {
      'content-type': /xml$|^text/.test(contentType)
        ? `${contentType}; charset=utf-8`
        : contentType,
      'content-disposition': `attachment; filename="process-map.${extension}"; filename*=UTF-8''${fileName}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
