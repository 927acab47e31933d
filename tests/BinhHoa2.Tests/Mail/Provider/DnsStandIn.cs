using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DnsClient;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>A name server on loopback (RFC 1035, UDP) that knows the TXT records a test gives it; other names do not exist.</summary>
internal sealed class DnsStandIn : IAsyncDisposable
{
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ILookup<string, string> texts;
    private readonly byte code;
    private readonly Task serving;

    /// <param name="code">The response code of every answer, when not 0.</param>
    public DnsStandIn(byte code, params (string Name, string Text)[] records)
    {
        this.code = code;
        texts = records.ToLookup(r => r.Name, r => r.Text, StringComparer.OrdinalIgnoreCase);
        serving = ServeAsync();
    }

    public ILookupClient Client => new LookupClient(new LookupClientOptions(new NameServer((IPEndPoint)socket.Client.LocalEndPoint!)) { UseCache = false, Retries = 0, UseTcpFallback = false });

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
            catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
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
        var found = texts[string.Join('.', labels)].ToList();
        using var answer = new MemoryStream();
        answer.Write(query.AsSpan(0, 2));
        answer.Write([0x81, (byte)(0x80 | (code != 0 ? code : found.Count == 0 ? 3 : 0)), 0, 1, 0, (byte)found.Count, 0, 0, 0, 0]);
        answer.Write(question);
        foreach (var text in found)
        {
            // A string of a TXT record holds 255 bytes; a longer text is several.
            var data = Encoding.ASCII.GetBytes(text).Chunk(255).SelectMany(c => c.Prepend((byte)c.Length)).ToArray();
            var head = new byte[12];
            BinaryPrimitives.WriteUInt16BigEndian(head, 0xC00C);
            BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), 16);
            BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), 1);
            BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)data.Length);
            answer.Write(head);
            answer.Write(data);
        }

        return answer.ToArray();
    }
}
