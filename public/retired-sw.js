// For the day the site is given up: publish this file under the name sw.js, at the old address, and leave it there for some
// months. Browsers that kept the site fetch it the next time, take away all that was kept, and ask the network from then on.
// Pages that are open stay as they are, with what is typed in them.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const retire = async () => {
    const own = (name) => name.startsWith('zhuxiao-guide') && name.endsWith(registration.scope);
    for (const name of await caches.keys()) if (own(name)) await caches.delete(name);
    await registration.unregister();
  };
  event.waitUntil(retire());
});
