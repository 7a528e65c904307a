using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Gallery;

/// <summary>Runs one check on one of its examples, by the built-in standard of the gallery.</summary>
public static class ExampleRun
{
    /// <summary>What the check says of the example.</summary>
    public static FindingSink Findings(ICheck check, CheckExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var sink = new FindingSink();
        if (check is IFormCheck formCheck)
        {
            foreach (var form in example.Forms) formCheck.Run(form, ExampleStandard.Plain, sink);
        }

        if (check is IDossierCheck dossierCheck)
        {
            dossierCheck.Run(new Dossier(null, null, example.Forms, []), ExampleStandard.Plain, sink);
        }

        return sink;
    }
}
