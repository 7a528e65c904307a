namespace Mingji.Documents.Reading.Text;

/// <summary>
/// The sentence before a table may have been glued to its first head ("…以附件为准）一级指标"): the head is cut free.
/// </summary>
internal static class FirstCell
{
    private const int Glued = 20;

    private static readonly string[] Heads = ["一级指标", "序号", "项目名称", "指标名称"];

    public static void Free(List<Piece> row, BlockBuilder builder)
    {
        var first = row[0];
        var text = first.Text.TrimEnd();
        if (text.Length < Glued || row.Count < 3) return;
        foreach (var head in Heads)
        {
            if (!text.EndsWith(head, StringComparison.Ordinal)) continue;
            builder.Paragraph(text[..^head.Length], $"第{first.Line}行");
            row[0] = first with { Text = head };
            return;
        }
    }
}
