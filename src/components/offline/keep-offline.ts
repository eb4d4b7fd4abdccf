// Over http(s) fetches what keeps the site for when the network is gone, once the page itself is there.
addEventListener('load', () => {
  const { dataset } = document.querySelector<HTMLElement>('[data-copy-href]') ?? {};
  if (dataset === undefined || !/^https?:$/.test(location.protocol)) return;
  const script = document.createElement('script');
  Object.assign(script.dataset, dataset);
  script.src = dataset.copyHref ?? '';
  document.head.append(script);
});
