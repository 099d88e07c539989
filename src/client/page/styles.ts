import css from '../../styles/tools.css?inline';

// The look of what opens on a code's page (styles/tools.css).

if (document.querySelector('.share,.hand-over,.live') !== null) {
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
}
