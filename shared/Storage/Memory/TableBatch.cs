using System.Text;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>An entity group transaction: all changes or none, in one partition, each row once.</summary>
internal sealed class TableBatch(TableService tables)
{
    private const int MaxChanges = 100;
    private const int MaxBodyBytes = 4 * 1024 * 1024;

    public StorageAnswer Answer(StorageRequest request)
    {
        if (request.Body.Length > MaxBodyBytes)
        {
            throw new RefusalException(
                413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");
        }

        var changes = Changes(Encoding.UTF8.GetString(request.Body)).ToList();
        var undo = new List<Action>();
        var at = 0;
        try
        {
            Check(changes);
            var answers = new StringBuilder();
            for (; at < changes.Count; at++)
            {
                undo.Add(tables.UndoOf(changes[at]));
                answers.Append(Part(tables.Answer(changes[at])));
            }

            return Multipart(answers.ToString());
        }
        catch (RefusalException exception)
        {
            undo.ForEach(back => back());
            var error = exception.At(Math.Min(at, changes.Count - 1));
            return Multipart(Part(error.ToAnswer(blob: false)));
        }
    }

    private static void Check(List<StorageRequest> changes)
    {
        if (changes.Count > MaxChanges)
        {
            throw new RefusalException(
                400, "InvalidInput", $"The batch request operation exceeds the maximum {MaxChanges} changes per change set.");
        }

        var addresses = changes.ConvertAll(TableService.AddressOf);
        if (addresses.Select(a => a.Partition).Distinct().Count() > 1)
        {
            throw new RefusalException(
                400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");
        }

        if (addresses.Distinct().Count() < addresses.Count)
        {
            throw new RefusalException(
                400,
                "InvalidDuplicateRow",
                "The batch request contains multiple changes with same row key. "
                + "An entity can appear only once in a batch request.");
        }
    }

    /// <summary>The requests in the parts of the change set.</summary>
    private static IEnumerable<StorageRequest> Changes(string body)
    {
        var text = body.Replace("\r\n", "\n", StringComparison.Ordinal);
        var boundary = text.Split('\n').Select(line => line.Split("boundary=")).First(p => p.Length == 2)[1].Trim('"');
        foreach (var part in text.Split("--" + boundary).Skip(1).Where(p => !p.StartsWith("--", StringComparison.Ordinal)))
        {
            var inner = part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            var headEnd = inner.IndexOf("\n\n", StringComparison.Ordinal);
            var head = inner[..headEnd].Split('\n');
            var first = head[0].Split(' ');
            yield return new StorageRequest(
                first[0],
                new Uri(first[1]),
                head[1..].Select(h => h.Split(':', 2)).ToDictionary(h => h[0], h => h[1].Trim(), StringComparer.OrdinalIgnoreCase),
                Encoding.UTF8.GetBytes(inner[(headEnd + 2)..].Trim('\n')));
        }
    }

    private static string Part(StorageAnswer answer) =>
        "--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + $"HTTP/1.1 {answer.Status} {(System.Net.HttpStatusCode)answer.Status}\r\n"
        + string.Concat(answer.Headers.Select(h => $"{h.Key}: {h.Value}\r\n"))
        + $"\r\n{Encoding.UTF8.GetString(answer.Body)}\r\n";

    private static StorageAnswer Multipart(string parts) => StorageAnswer.Text(
        202,
        $"--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n{parts}--changeset--\r\n--batch--\r\n",
        "multipart/mixed; boundary=batch");
}
