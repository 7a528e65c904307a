using System.IO.Compression;
using Mingji.Core.Filling;
using Mingji.Documents.Writing.Xlsx;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Bench.Workbench;

/// <summary>The forms of the other projects of a <see cref="Town"/> as workbooks in one archive, filled in as people fill them.</summary>
internal static class FormArchive
{
    private const int AtOnce = 200;

    /// <summary>Writes it; gives the cases in the order of its files.</summary>
    internal static async Task<IReadOnlyList<long>> Write(IStore store, string path)
    {
        var cases = await store.Read(s => s.Query<long>(
            "select c.id from cases c join units u on u.id = c.unit_id where u.code like '3510_%' order by c.id"));
        await using var file = File.Create(path);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var some in cases.Chunk(AtOnce))
        {
            var forms = await store.Read(s => some.Select(id => CaseStore.Form(s, id)!.Filled).ToList());
            for (var i = 0; i < some.Length; i++)
            {
                await using var entry = await zip.CreateEntry($"{some[i]:000000}.xlsx", CompressionLevel.Fastest).OpenAsync();
                var workbook = new MemoryStream();
                FormWorkbook.Write([Filled(forms[i], (int)some[i]).Form], workbook);
                workbook.Position = 0;
                await workbook.CopyToAsync(entry);
            }
        }

        return cases;
    }

    private static FilledForm Filled(FilledForm form, int step)
    {
        foreach (var cell in form.Cells.Where(c => c.Text.Length == 0))
            form = CellEditing.With(form, cell.Number, Town.TextFor(cell.Number.Field, step)) ?? form;
        return form;
    }
}
