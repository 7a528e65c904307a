using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Checks;

/// <summary>Runs the whole engine on forms, as a document.</summary>
internal static class Audited
{
    public static FindingSink Of(params Form[] forms)
    {
        var sink = new FindingSink();
        Auditor.Run(new Dossier(null, null, [.. forms], []), ExampleStandard.Plain, sink);
        return sink;
    }

    /// <summary>The one finding of a rule whose text holds all words and figures.</summary>
    public static Finding Single(FindingSink sink, string rule, params string[] words) => Assert.Single(
        sink.Findings,
        finding => finding.Rule == rule
            && words.All(word => (finding.Label + finding.Message + finding.Stated + finding.Expected).Contains(word)));
}
