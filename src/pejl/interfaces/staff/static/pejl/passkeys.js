// SPDX-FileCopyrightText: 2026 The Pejl contributors
// SPDX-License-Identifier: MPL-2.0
// A passkey that the browser refused is said on the page, and not only in the console.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.getElementById("passkey-failed").hidden = false;
});
