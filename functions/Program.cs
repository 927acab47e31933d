Console.WriteLine("BinhHoa2");
