using System.Globalization;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.History;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// Packs a turn into as few rows as it needs: one up to about 900 KiB, several up to 2 MiB, and beyond that a blob that
/// one row names. The transaction that holds them may have 4 MiB, in which bytes are written as base64.
/// </summary>
internal sealed class HistoryRows(PayloadStore payloads)
{
    private const int ChunksPerRow = 14;
    private const int RowBytes = ChunksPerRow * PayloadStore.MaxPropertyBytes;
    private const int MaxTurnBytes = 2 * 1024 * 1024;
    private const string BlobName = "Blob";

    public static string Prefix(string execution) => $"h!{execution}!";

    public static bool IsHistory(string rowKey) => rowKey.StartsWith("h!", StringComparison.Ordinal);

    public async Task<IReadOnlyList<TableEntity>> PackAsync(InstanceState state, HistoryTurn turn)
    {
        var bytes = new HistoryChunk { Events = { turn.Events } }.ToByteArray();
        if (bytes.Length > MaxTurnBytes)
        {
            var name = $"{state.Id}/{state.Execution}/{state.Commit}-turn";
            await payloads.WriteBlobAsync(name, new BinaryData(bytes));
            return [new TableEntity(state.Id, Key(state, turn.Number, 0)) { [BlobName] = name }];
        }

        var rows = new List<TableEntity>();
        for (var start = 0; start < bytes.Length; start += RowBytes)
        {
            var row = new TableEntity(state.Id, Key(state, turn.Number, rows.Count));
            var end = Math.Min(start + RowBytes, bytes.Length);
            for (var chunk = start; chunk < end; chunk += PayloadStore.MaxPropertyBytes)
            {
                var chunkEnd = Math.Min(chunk + PayloadStore.MaxPropertyBytes, end);
                row[Chunk((chunk - start) / PayloadStore.MaxPropertyBytes)] = bytes[chunk..chunkEnd];
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <param name="rows">All rows of one execution, in the order of their keys.</param>
    /// <exception cref="InvalidDataException">The turns are not 1 to the last, each once.</exception>
    public async Task<List<HistoryTurn>> UnpackAsync(InstanceState state, IEnumerable<TableEntity> rows)
    {
        var turns = new List<HistoryTurn>();
        foreach (var parts in rows.GroupBy(r => r.RowKey[..r.RowKey.LastIndexOf('!')], StringComparer.Ordinal))
        {
            var bytes = parts.First().GetString(BlobName) is { } name ? await payloads.ReadBlobAsync(name) : Join(parts);
            turns.Add(new HistoryTurn(Number(parts.Key), [.. HistoryChunk.Parser.ParseFrom(bytes).Events]));
        }

        if (turns.Count != state.Turns || turns.Where((t, n) => t.Number != n + 1).Any())
        {
            throw new InvalidDataException(
                $"The history of instance '{state.Id}' has {turns.Count} turns ({string.Join(", ", turns.Select(t => t.Number))}), "
                    + $"its state says {state.Turns}.");
        }

        return turns;
    }

    private static byte[] Join(IEnumerable<TableEntity> parts)
    {
        using var whole = new MemoryStream();
        foreach (var row in parts)
        {
            for (var n = 0; row.GetBinary(Chunk(n)) is { } chunk; n++)
            {
                whole.Write(chunk);
            }
        }

        return whole.ToArray();
    }

    private static string Key(InstanceState state, int turn, int part) => $"{Prefix(state.Execution)}{turn:D8}!{part:D2}";

    private static int Number(string key) => int.Parse(key.AsSpan(key.LastIndexOf('!') + 1), CultureInfo.InvariantCulture);

    private static string Chunk(int n) => $"D{n:D2}";
}
