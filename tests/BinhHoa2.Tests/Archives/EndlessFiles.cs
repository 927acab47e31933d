using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Archives;

/// <summary>
/// A store whose files of replies are as long as they are said to be without being anywhere, and which takes the blocks of an archive
/// without keeping them.
/// </summary>
/// <param name="inner">All else.</param>
/// <param name="bytes">The bytes of each file.</param>
internal sealed class EndlessFiles(MemoryStorage inner, long bytes) : HttpPipelineTransport
{
    /// <summary>The bytes of the blocks so far.</summary>
    public long Taken { get; private set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var (method, uri) = (message.Request.Method.Method, message.Request.Uri.ToUri());
        if (method == "GET" && uri.AbsolutePath.Contains("-evidence/", StringComparison.Ordinal))
        {
            message.Response = new MemoryResponse(
                new StorageAnswer(200, []).With("ETag", "\"0x1\"").With("Last-Modified", DateTimeOffset.UnixEpoch.ToString("R"))
                    .With("x-ms-blob-type", "BlockBlob").With("Content-Length", $"{bytes}"),
                message.Request.ClientRequestId)
            {
                ContentStream = new Zeros(bytes),
            };
        }
        else if (method == "PUT" && uri.Query.Contains("comp=block", StringComparison.Ordinal))
        {
            var isList = uri.Query.Contains("comp=blocklist", StringComparison.Ordinal);
            Taken += !isList && message.Request.Content!.TryComputeLength(out var length) ? length : 0;
            message.Response = new MemoryResponse(
                StorageAnswer.Empty(201).With("ETag", "\"0x1\"").With("Last-Modified", DateTimeOffset.UnixEpoch.ToString("R"))
                    .With("x-ms-request-server-encrypted", "true"),
                message.Request.ClientRequestId);
        }
        else
        {
            inner.Process(message);
        }
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    /// <summary>So many bytes of zero.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(Math.Min(count, left), 81_920);
            Array.Clear(buffer, offset, read);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
