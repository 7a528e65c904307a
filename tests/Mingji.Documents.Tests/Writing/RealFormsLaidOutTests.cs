using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Writing.Layouts;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The forms of the real documents, laid out officially and recognised again, state the same.</summary>
public sealed class RealFormsLaidOutTests
{
    [Fact]
    public void Forms_of_real_documents_are_read_back_from_their_official_layout()
    {
        var folder = Checkout.Real("cases/docs");
        var differing = new List<string>();
        foreach (var path in Directory.GetFiles(folder, "*.txt").Concat(Directory.GetFiles(Checkout.Real("seeds"), "*.txt")).Order())
        {
            foreach (var form in FormRecognizer.Recognize(SourceReader.Read(path).Document!).Forms)
            {
                var again = FormRecognizer.Recognize(SheetSource.Of([FormSheets.Of(form)])).Forms;
                if (FormText.Of([form]) == FormText.Of(again)) continue;
                differing.Add($"{Path.GetFileName(path)} {form.Id} {form.Type}");
                File.WriteAllText($"/tmp/writers-diff/{Path.GetFileName(path)}.{form.Id}.a", FormText.Of([form]));
                File.WriteAllText($"/tmp/writers-diff/{Path.GetFileName(path)}.{form.Id}.b", FormText.Of(again));
            }
        }

        Assert.Empty(differing);
    }
}
