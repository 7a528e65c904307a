namespace Mingji.Documents.Tests.Reading.Pdf;

/// <summary>Tests that read real PDFs need pdftotext.</summary>
internal static class Poppler
{
    public static void Need()
    {
        if (!File.Exists("/usr/bin/pdftotext")) Assert.Skip("pdftotext is not here: install poppler-utils and poppler-data");
    }
}
