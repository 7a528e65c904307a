using Mingji.Core.Forms;
using Mingji.Web.Public;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Tests.Running;

/// <summary>Publishes the figures of a form and prints nothing.</summary>
internal sealed class FiguresOnly : IOfficialFiles
{
    public Task<IReadOnlyList<WrittenFile>> Write(Form form, PublishedSnapshot snapshot, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<WrittenFile>>([new("csv", OpenDataCsv.Write(snapshot))]);
}
