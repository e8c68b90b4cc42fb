// Attributes a screen reader needs. Taro's templates list no aria attribute, so without this they
// are dropped on weapp. The same table must reach the templates (build) and the runtime (aliases).
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-live': '',
};

module.exports = {
  components: {
    View: ARIA,
    Text: ARIA,
    Image: { 'aria-label': '', 'aria-hidden': '' },
    Input: { 'aria-label': '' },
    Textarea: { 'aria-label': '' },
    Button: { 'aria-role': '', 'aria-label': '', 'aria-disabled': '' },
  },
};
