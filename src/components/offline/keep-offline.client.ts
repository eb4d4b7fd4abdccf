// Over http(s) fetches what keeps the site for when the network is gone, once the page itself is there.
const here = document.currentScript;

if (here !== null && /^https?:$/.test(location.protocol)) {
  addEventListener('load', () => {
    const script = document.createElement('script');
    Object.assign(script.dataset, here.dataset);
    script.src = here.dataset.copyHref ?? '';
    document.head.append(script);
  });
}
