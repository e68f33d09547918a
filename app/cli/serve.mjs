/**
 * The server as a child of `npm start`. When the parent goes away without a word (SIGKILL), the
 * channel to it closes, and the server stops instead of holding the port.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();

await import('../../build/server/index.js');
