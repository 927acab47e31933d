return await BinhHoa2.Embedded.Hosting.ConsoleStart.RunAsync(args);
