// The deck, and how it moves the lab: each fragment of a slide names the chapter to go to, and stepping back leads to the one
// before, or to the first.

Reveal.initialize({ width: 1280, height: 800, margin: 0.02, hash: true });

const go = (slide, chapter) => slide.querySelector('handshake-lab')?.goTo({ chapter }).catch((error) => console.warn(error));

Reveal.on('fragmentshown', ({ fragment }) => go(fragment.closest('section'), Number(fragment.dataset.chapter)));

Reveal.on('fragmenthidden', ({ fragment }) => {
  const slide = fragment.closest('section');
  const shown = [...slide.querySelectorAll('.fragment.visible')].at(-1);
  go(slide, Number(shown?.dataset.chapter ?? 1));
});
