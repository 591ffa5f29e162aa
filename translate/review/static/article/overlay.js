// The overlay with the keys.

const dialog = document.querySelector("#shortcuts");

export const commands = {
  keys: {
    anytime: true,
    run() {
      if (!dialog.open) dialog.showModal();
    },
  },
};
