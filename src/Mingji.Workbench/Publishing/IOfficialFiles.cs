using Mingji.Core.Forms;

namespace Mingji.Workbench.Publishing;

/// <summary>A file that was written: its ending without dot, and its bytes.</summary>
public sealed record WrittenFile(string Ending, byte[] Content);

/// <summary>Writes the official files and the open data of what is published.</summary>
public interface IOfficialFiles
{
    /// <summary>The files of a form, the snapshot's JSON not among them. What can't be written on this machine is left out, never half
    /// done.</summary>
    Task<IReadOnlyList<WrittenFile>> Write(Form form, PublishedSnapshot snapshot, CancellationToken cancel);
}
