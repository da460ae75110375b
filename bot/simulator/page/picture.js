// A phone shrinks a picture before it sends: two sizes, as JPEG.

const LARGE = 1280;
const SMALL = 320;

function draw(bitmap, longest) {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
}

export async function pictureForm(files, caption) {
  const form = new FormData();
  for (const file of [...files].slice(0, 10)) {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    form.append("large", await draw(bitmap, LARGE), "photo.jpg");
    form.append("small", await draw(bitmap, SMALL), "photo.jpg");
    bitmap.close();
  }
  if (caption) form.append("caption", caption);
  return form;
}
