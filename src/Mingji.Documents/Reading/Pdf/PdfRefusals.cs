namespace Mingji.Documents.Reading.Pdf;

/// <summary>The sentences with which PDFs are refused.</summary>
internal static class PdfRefusals
{
    public const string NotInstalled = "读取PDF需要pdftotext；请先安装poppler（Debian、Ubuntu：apt-get install poppler-utils poppler-data），再试一次。";
    public const string Encrypted = "PDF有打开密码，无法读取；请去掉密码后另存一份再试。";
    public const string Damaged = "PDF已损坏或不完整，无法读取；请重新导出一份PDF再试。";
    public const string Scanned = "PDF里只有图片、没有文字（扫描件），无法核对；请提供由Word、Excel等直接导出的PDF，或先做文字识别。";
    public const string TooSlow = "PDF在时限内没有读完；请拆分或重新导出后再试。";
    public const string TooMuch = "PDF的文字超过了上限；请拆分后再试。";

    /// <summary>The refusal for what pdftotext complained of.</summary>
    public static string Of(string complaint) =>
        complaint.Contains("password", StringComparison.OrdinalIgnoreCase) ? Encrypted : Damaged;
}
