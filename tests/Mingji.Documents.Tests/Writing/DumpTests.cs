using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        var outDir = "/tmp/round-dump";
        if (Directory.Exists(outDir)) Directory.Delete(outDir, true);
        Directory.CreateDirectory(outDir);
        var only = Environment.GetEnvironmentVariable("DUMP_ONLY") ?? "";
        foreach (var path in Directory.GetFiles(Checkout.Real("cases/docs"), "*.txt").Concat(Directory.GetFiles(Checkout.Real("seeds"), "*.txt")).Order())
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!name.Contains(only)) continue;
            var n = 0;
            foreach (var form in FormRecognizer.Recognize(SourceReader.Read(path).Document!).Forms)
            {
                n++;
                File.WriteAllText($"{outDir}/{name}.{n}.orig", FormText.Of([form]));
                foreach (var ending in (string[])[".xlsx", ".docx", ".html"])
                {
                    var w = Mingji.Documents.Writing.FormFile.WriterFor(ending)!;
                    using (var s = File.Create($"{outDir}/{name}.{n}{ending}")) w([form], s);
                    File.WriteAllText($"{outDir}/{name}.{n}{ending}.txt", FormText.Of(RoundTrip.Of([form], ending)));
                }
            }
        }
    }
}
