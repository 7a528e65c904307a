using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>A form that a pack lays down: its kind, its official title and its annex number ("附件2"; empty when it has none).</summary>
public sealed record FormRule(FormType Form, string Title, string Annex);
