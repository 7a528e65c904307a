using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Upkeep;

/// <summary>What a backup holds, and which evidence files it could not take whole.</summary>
public sealed record BackupReport(string Engine, long Bytes, int Files, ImmutableArray<Fault> Faults);

/// <summary>
/// Writes the database and its evidence files into one archive, while the workbench runs. The database is taken first: every file that it
/// names was on the disk before its row was, and none is ever removed.
/// </summary>
public static class Backup
{
    /// <summary>Writes the archive beside, flushes it, and only then gives it its name; refuses to write over a file.</summary>
    public static async Task<BackupReport> Write(
        string connection, EvidenceFolder folder, string path, DateTimeOffset at, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var whole = Path.GetFullPath(path);
        if (Path.Exists(whole)) throw new RefusalException($"“{path}”已经存在，不覆盖；请换一个备份文件名");
        if (Path.GetDirectoryName(whole) is not { } parent || !Directory.Exists(parent)) throw new RefusalException($"“{path}”所在的文件夹不存在，请先建立");
        var (part, database) = (whole + ".part", whole + ".database");
        try
        {
            await TakeDatabase(connection, database, cancel).ConfigureAwait(false);
            var engine = Stores.IsServer(connection) ? "PostgreSQL" : "SQLite";
            var faults = ImmutableArray.CreateBuilder<Fault>();
            var names = await Names(connection, cancel).ConfigureAwait(false);
            int files;
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    files = Pack(archive, database, engine, folder, names, at, faults, cancel);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(part, whole);
            DurableFolder.Flush(parent);
            return new(engine, new FileInfo(whole).Length, files, faults.ToImmutable());
        }
        finally
        {
            File.Delete(part);
            File.Delete(database);
        }
    }

    private static int Pack(
        ZipArchive archive, string database, string engine, EvidenceFolder folder, IReadOnlyList<string> names, DateTimeOffset at,
        ImmutableArray<Fault>.Builder faults, CancellationToken cancel)
    {
        string hash;
        using (var source = File.OpenRead(database)) hash = Copy(source, archive, BackupManifest.Database);
        var files = 0;
        foreach (var name in names)
        {
            cancel.ThrowIfCancellationRequested();
            switch (folder.Check(name))
            {
                case ContentState.Whole:
                    using (var source = File.OpenRead(folder.PathOf(name))) Copy(source, archive, BackupManifest.Evidence + name);
                    files++;
                    break;
                case ContentState.Missing:
                    faults.Add(new($"佐证材料 {name}", "文件在磁盘上找不到了，备份里没有它"));
                    break;
                default:
                    faults.Add(new($"佐证材料 {name}", "磁盘上的文件与上传时不一致，备份里没有它"));
                    break;
            }
        }

        using var manifest = archive.CreateEntry(BackupManifest.Entry).Open();
        JsonSerializer.Serialize(manifest, new BackupManifest(BackupManifest.CurrentFormat, engine, Timestamps.Of(at), hash, files));
        return files;
    }

    private static string Copy(FileStream source, ZipArchive archive, string name)
    {
        using var hash = SHA256.Create();
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var hashing = new CryptoStream(source, hash, CryptoStreamMode.Read);
        hashing.CopyTo(entry);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static async Task TakeDatabase(string connection, string target, CancellationToken cancel)
    {
        if (Stores.IsServer(connection))
        {
            await PostgresTools.Dump(connection, target, cancel).ConfigureAwait(false);
            return;
        }

        SqliteStore.MustExist(connection);
        File.Delete(target);
        try
        {
            SqliteStore.CopyTo(connection, target);
        }
        catch (SqliteException e)
        {
            throw new RefusalException($"数据库没有备份成：{e.Message}；请检查磁盘空间和文件权限");
        }
    }

    private static async Task<IReadOnlyList<string>> Names(string connection, CancellationToken cancel)
    {
        var store = Stores.Open(connection);
        await using var closing = store.ConfigureAwait(false);
        return await store.Read(session => session.Query<string>(
            "select sha256 from attachments union select sha256 from publication_files order by sha256"), cancel).ConfigureAwait(false);
    }
}
