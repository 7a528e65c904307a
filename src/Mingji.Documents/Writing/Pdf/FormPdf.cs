using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Processes;
using Mingji.Documents.Writing.Docx;
using Mingji.Documents.Writing.Html;

namespace Mingji.Documents.Writing.Pdf;

/// <summary>
/// Forms as PDF: the print page through headless Chromium, or the Word document through LibreOffice, each in a process and a folder of its
/// own. Refuses when neither program is installed.
/// </summary>
public static class FormPdf
{
    private const string Nothing = "写 PDF 需要 Chromium 或 LibreOffice，这台机器上都没有；请安装软件包 chromium-headless-shell 或 chromium（或 libreoffice-writer），或改写 .html 后在浏览器里打印";
    private const string Failed = "没能生成 PDF（排版程序出错或超过了时限）；请改写 .html 后在浏览器里打印";

    private static readonly string[] Offices = ["soffice", "libreoffice"];

    public static void Write(ImmutableArray<Form> forms, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var browser = HeadlessBrowser.Find();
        var office = Programs.Find(Offices);
        if (browser is null && office is null) throw new RefusedException(Nothing);
        var folder = Directory.CreateTempSubdirectory("mingji-pdf-").FullName;
        try
        {
            var made = (browser is not null && ByBrowser(browser, forms, folder))
                || (office is not null && ByOffice(office, forms, folder));
            if (!made) throw new RefusedException(Failed);
            using var pdf = File.OpenRead(Path.Combine(folder, "forms.pdf"));
            pdf.CopyTo(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool ByBrowser(string program, ImmutableArray<Form> forms, string folder)
    {
        var page = Path.Combine(folder, "forms.html");
        using (var file = File.Create(page)) FormHtml.Write(forms, file);
        return Programs.Run(
            program,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-javascript",
                "--user-data-dir=" + Path.Combine(folder, "profile"), "--no-pdf-header-footer",
                "--print-to-pdf=" + Path.Combine(folder, "forms.pdf"), new Uri(page).AbsoluteUri,
            ],
            folder) && IsPdf(folder);
    }

    private static bool ByOffice(string program, ImmutableArray<Form> forms, string folder)
    {
        var document = Path.Combine(folder, "forms.docx");
        using (var file = File.Create(document)) FormDocument.Write(forms, file);
        var profile = new Uri(Path.Combine(folder, "office")).AbsoluteUri;
        return Programs.Run(
            program,
            ["-env:UserInstallation=" + profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, document],
            folder) && IsPdf(folder);
    }

    private static bool IsPdf(string folder)
    {
        var pdf = new FileInfo(Path.Combine(folder, "forms.pdf"));
        return pdf.Exists && pdf.Length > 100;
    }
}
