namespace Mingji.Documents.Recognition;

/// <summary>Reads the list of evaluators under a self-evaluation: a head 姓名 with 职务 or 签字, a row a person.</summary>
public sealed class RosterRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rows = draft.Segment.Body;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].IsParagraph || rows[i].Filled.Length < 3 || rows[i].Filled[0].Tight != "姓名"
                || !rows[i].Filled.Any(c => c.Tight.Contains("职务", StringComparison.Ordinal) || c.Tight == "签字")) continue;
            var label = rows[i].Filled[0];
            draft.Usage.Use(rows[i]);
            for (; i + 1 < rows.Length && IsPerson(rows[i + 1]); i++)
            {
                draft.AddFact("evaluator", label, rows[i + 1].Filled[0]);
                draft.Usage.Use(rows[i + 1]);
            }
        }
    }

    private static bool IsPerson(Row row) => !row.IsParagraph && row.Filled.Length >= 2 && row.Filled[0].Tight.Length is >= 2 and <= 5
        && !Furniture.IsClosing(row.Filled[0].Tight);
}
