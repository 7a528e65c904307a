namespace Mingji.Documents.Reading;

/// <summary>
/// How a summary that we put into somebody's file is told from the file's own text, so that a corrected copy can be audited again without
/// being blamed for what we wrote. Whatever is left out so is said in a remark.
/// </summary>
internal static class OwnSummary
{
    /// <summary>The title, and the beginning of the sheet's name.</summary>
    public const string Title = "明绩审核汇总";

    /// <summary>The tag of the content control in a Word document.</summary>
    public const string Tag = "mingji-summary";

    public const string Remark = "明绩写入的审核汇总，不作为正文读入。";

    public static bool IsSheet(string name) =>
        name.StartsWith(Title, StringComparison.Ordinal) && name.AsSpan(Title.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
