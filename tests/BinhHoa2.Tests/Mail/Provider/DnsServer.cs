using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DnsClient;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>
/// A name server on loopback (RFC 1035, UDP) that knows the TXT records and aliases a test gives it; other names do not exist.
/// </summary>
internal sealed class DnsServer : IAsyncDisposable
{
    private const byte Cname = 5;
    private const byte Txt = 16;

    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ILookup<string, string> texts;
    private readonly byte code;
    private readonly Task serving;

    /// <param name="code">The response code of every answer, when not 0.</param>
    public DnsServer(byte code, params (string Name, string Text)[] records)
    {
        this.code = code;
        texts = records.ToLookup(r => r.Name, r => r.Text, StringComparer.OrdinalIgnoreCase);
        serving = ServeAsync();
    }

    /// <summary>
    /// Names that stand for others (CNAME). A question about one is answered as a resolver does: with the alias and the records of
    /// its target.
    /// </summary>
    public Dictionary<string, string> Aliases { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public ILookupClient Client => new LookupClient(
        new LookupClientOptions(new NameServer((IPEndPoint)socket.Client.LocalEndPoint!))
        {
            UseCache = false,
            Retries = 0,
            UseTcpFallback = false,
        });

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var asked = await socket.ReceiveAsync();
                await socket.SendAsync(Answer(asked.Buffer), asked.RemoteEndPoint);
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private byte[] Answer(byte[] query)
    {
        var labels = new List<string>();
        var at = 12;
        for (; query[at] != 0; at += query[at] + 1)
        {
            labels.Add(Encoding.ASCII.GetString(query, at + 1, query[at]));
        }

        var question = query.AsSpan(12, at + 5 - 12);
        var name = string.Join('.', labels);
        var alias = Aliases.GetValueOrDefault(name);
        var asksForTexts = question[^3] == Txt;
        var records = new List<byte[]>();
        if (alias is not null)
        {
            records.Add(Record(name, Cname, Name(alias)));
        }

        if (asksForTexts)
        {
            records.AddRange(texts[alias ?? name].Select(text => Record(alias ?? name, Txt, Strings(text))));
        }

        var exists = texts.Contains(alias ?? name) || (alias is not null && !asksForTexts);
        using var answer = new MemoryStream();
        answer.Write(query.AsSpan(0, 2));
        answer.Write([0x81, (byte)(0x80 | (code != 0 ? code : exists ? 0 : 3)), 0, 1, 0, (byte)records.Count, 0, 0, 0, 0]);
        answer.Write(question);
        records.ForEach(r => answer.Write(r));
        return answer.ToArray();
    }

    private static byte[] Record(string name, byte type, byte[] data)
    {
        var tail = new byte[10];
        BinaryPrimitives.WriteUInt16BigEndian(tail, type);
        BinaryPrimitives.WriteUInt16BigEndian(tail.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(tail.AsSpan(8), (ushort)data.Length);
        return [.. Name(name), .. tail, .. data];
    }

    /// <summary>A string of a TXT record holds 255 bytes; a longer text is several.</summary>
    private static byte[] Strings(string text) =>
        [.. Encoding.ASCII.GetBytes(text).Chunk(255).SelectMany(c => c.Prepend((byte)c.Length))];

    private static byte[] Name(string name) =>
        [.. name.Split('.').SelectMany(label => Encoding.ASCII.GetBytes(label).Prepend((byte)label.Length)), 0];
}
