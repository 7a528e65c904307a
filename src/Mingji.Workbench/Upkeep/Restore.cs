using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Npgsql;

namespace Mingji.Workbench.Upkeep;

/// <summary>Puts a backup back, into an empty place only, and holds what is then there against its history.</summary>
public static class Restore
{
    private const long MostManifest = 64 * 1024;

    public static async Task<VerificationReport> Read(string path, string connection, EvidenceFolder folder, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!File.Exists(path)) throw new RefusalException($"没有备份文件“{path}”");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var manifest = Manifest(archive);
            await MustBeEmpty(connection, manifest.Engine).ConfigureAwait(false);
            await PutFiles(archive, folder, cancel).ConfigureAwait(false);
            await PutDatabase(archive, manifest, connection, cancel).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw new RefusalException($"“{path}”不是完整的明绩备份：文件损坏或没有传完，请换一份备份");
        }

        var store = Stores.Open(connection);
        await using var closing = store.ConfigureAwait(false);
        return await Verification.Run(store, folder, cancel).ConfigureAwait(false);
    }

    private static BackupManifest Manifest(ZipArchive archive)
    {
        if (archive.GetEntry(BackupManifest.Entry) is not { Length: < MostManifest } entry) throw new InvalidDataException();
        try
        {
            using var stream = entry.Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(stream) ?? throw new InvalidDataException();
            return manifest.Format <= BackupManifest.CurrentFormat ? manifest : throw new RefusalException("这份备份由更新版本的明绩做成，请升级程序后再恢复");
        }
        catch (JsonException)
        {
            throw new InvalidDataException();
        }
    }

    private static async Task MustBeEmpty(string connection, string engine)
    {
        var postgres = Stores.IsServer(connection);
        if (engine != (postgres ? "PostgreSQL" : "SQLite"))
            throw new RefusalException($"这份备份来自 {engine}，只能恢复到 {engine}；请用 --db 指定一个空的 {engine} 数据库");
        if (!postgres)
        {
            if (Path.Exists(connection)) throw new RefusalException($"数据库“{connection}”已经存在，恢复只能进行到空处；请先把它移走，或用 --db 换一个位置");
            return;
        }

        try
        {
            var source = new NpgsqlConnection(connection);
            await using var closing = source.ConfigureAwait(false);
            await source.OpenAsync().ConfigureAwait(false);
            using var command = new NpgsqlCommand("select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", source);
            if ((long)(await command.ExecuteScalarAsync().ConfigureAwait(false))! > 0)
                throw new RefusalException("这个 PostgreSQL 数据库里已经有表，恢复只能进行到空数据库；请新建一个数据库再恢复");
        }
        catch (NpgsqlException e)
        {
            throw new RefusalException($"连不上要恢复到的 PostgreSQL：{e.Message}；请检查 --db");
        }
    }

    private static async Task PutFiles(ZipArchive archive, EvidenceFolder folder, CancellationToken cancel)
    {
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith(BackupManifest.Evidence, StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            var stored = await folder.Put(content, cancel).ConfigureAwait(false);
            if (stored.Sha256 != entry.FullName[BackupManifest.Evidence.Length..]) throw new InvalidDataException();
        }
    }

    private static async Task PutDatabase(ZipArchive archive, BackupManifest manifest, string connection, CancellationToken cancel)
    {
        var entry = archive.GetEntry(BackupManifest.Database) ?? throw new InvalidDataException();
        var postgres = Stores.IsServer(connection);
        var part = postgres ? Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")) : Path.GetFullPath(connection) + ".part";
        try
        {
            await Extract(entry, part, manifest.DatabaseSha256, cancel).ConfigureAwait(false);
            if (postgres)
            {
                await PostgresTools.Restore(connection, part, cancel).ConfigureAwait(false);
                return;
            }

            File.Move(part, connection);
            DurableFolder.Flush(Path.GetDirectoryName(Path.GetFullPath(connection))!);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task Extract(ZipArchiveEntry entry, string target, string sha256, CancellationToken cancel)
    {
        using (var source = entry.Open())
        {
            using var file = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await source.CopyToAsync(file, cancel).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        using var written = File.OpenRead(target);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel).ConfigureAwait(false)) != sha256) throw new InvalidDataException();
    }
}
