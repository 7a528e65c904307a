using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>What is said of one fact: the key under which two claims must agree, and one place that says it.</summary>
/// <param name="Topic">The fact's name for messages: "“三公”经费预算数".</param>
/// <param name="Key">The same, normalised, with measure and scope.</param>
/// <param name="Year">The year it is of; claims of different years are different facts.</param>
/// <param name="Where">The place in words: "决算情况说明".</param>
/// <param name="Value">What it may stand for, in the base unit.</param>
internal sealed record Claim(string Topic, string Key, FiscalYear? Year, string FormId, string Where, Stated Stated, Interval Value)
{
    /// <summary>The place and number as a message prints them.</summary>
    public string Says(Unit unitOfForm) =>
        $"{Where}{(Stated.At.At.Length > 0 ? "（" + Stated.At.At + "）" : "")}为{ArithmeticText.Printed(Stated, unitOfForm)}";
}
