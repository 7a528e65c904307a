using System.Text;
using Mingji.Core.Forms;
using Mingji.Workbench.Publishing;

namespace Mingji.Workbench.Tests.Publishing;

/// <summary>Writes one file, of the form's cells as they are.</summary>
internal sealed class PlainFiles : IOfficialFiles
{
    public Task<IReadOnlyList<WrittenFile>> Write(Form form, PublishedSnapshot snapshot, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<WrittenFile>>([new("txt", Encoding.UTF8.GetBytes(string.Join('\n', form.Passages.Select(p => p.Text))))]);
}
