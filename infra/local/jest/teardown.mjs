export default async function teardown() {
  await globalThis.asnTestServers?.stop();
}
