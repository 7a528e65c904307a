using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Writing;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Forms written to a file, and read and recognised again from it.</summary>
internal static class RoundTrip
{
    public static ImmutableArray<Form> Of(ImmutableArray<Form> forms, string ending)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ending);
        try
        {
            using (var stream = File.Create(file)) Write(forms, ending, stream);
            var read = SourceReader.Read(file);
            Assert.True(read.IsRead, read.Refusal?.Message);
            return FormRecognizer.Recognize(read.Document).Forms;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(ImmutableArray<Form> forms, string ending, Stream stream)
    {
        if (FormFile.WriterFor(ending) is { } writer) writer(forms, stream);
        else AuditJson.WriteRead(new([new("made", "json", null, new(new("made", "json", [], 0, []), forms, new(0, 0, []), []))], []), stream);
    }
}
