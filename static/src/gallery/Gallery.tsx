export default function Gallery() {
  return <p>soon</p>;
}
