/** Common names of Spain and Latin America, with accents, so that UTF-8 is exercised. */
const list = (text: string) => text.trim().split(/\s+/);

export const FIRST_NAMES = {
  female: list(`
    Adriana Alejandra Alicia Ana Andrea Ángela Beatriz Belén Camila Carla Carmen Carolina Catalina Cecilia Clara Claudia
    Cristina Daniela Diana Elena Elisa Emilia Esperanza Estefanía Eugenia Fernanda Florencia Gabriela Graciela Inés
    Irene Isabel Jimena Josefina Juana Julia Karina Laura Leticia Lorena Lucía Luisa Luz Magdalena Malena Marcela María
    Mariana Martina Mercedes Micaela Milagros Mónica Natalia Noelia Olivia Paola Patricia Paula Pilar Raquel Regina
    Rocío Rosa Sara Silvia Sofía Soledad Susana Tamara Teresa Valentina Valeria Verónica Victoria Ximena Yolanda`),
  male: list(`
    Adrián Agustín Alberto Alejandro Alfonso Álvaro Andrés Ángel Antonio Arturo Benjamín Bruno Camilo Carlos César
    Claudio Cristian Daniel David Diego Eduardo Emiliano Enrique Ernesto Esteban Facundo Felipe Fernando Francisco
    Gabriel Germán Gonzalo Guillermo Gustavo Héctor Hernán Hugo Ignacio Iván Jaime Javier Jesús Joaquín Jorge José Juan
    Julián Leonardo Luis Manuel Marcelo Marcos Mariano Martín Mateo Matías Mauricio Maximiliano Miguel Nicolás Octavio
    Óscar Pablo Patricio Pedro Rafael Ramiro Raúl Ricardo Roberto Rodrigo Rubén Santiago Sebastián Sergio Tomás Vicente`),
  'non-binary': list('Alex Amaru Andy Ariel Cruz Dani Eider Gael Itzel Luján Noa Paris René Robin Sasha Yael'),
} as const;

export const LAST_NAMES = list(`
  Acosta Acuña Aguilar Aguirre Álvarez Arias Arroyo Avendaño Ávila Ayala Benítez Blanco Bravo Bustamante Caballero
  Cáceres Calderón Campos Cano Cárdenas Carrasco Castañeda Castillo Castro Cervantes Chávez Contreras Córdoba Correa
  Cortés Cruz Cuéllar Delgado Díaz Domínguez Durán Echeverría Espinoza Estévez Fernández Figueroa Flores Fuentes
  Gallardo Gálvez García Garrido Gil Giménez Gómez González Guerrero Gutiérrez Guzmán Hernández Herrera Hidalgo Ibáñez
  Iglesias Jiménez Juárez Lara León Lozano Luna Maldonado Marín Márquez Martínez Medina Méndez Mendoza Molina Montoya
  Morales Moreno Muñoz Navarro Núñez Ochoa Ojeda Olivares Ordóñez Orellana Ortega Ortiz Pacheco Paredes Peña Peralta
  Pérez Pizarro Ponce Quintana Quiroga Ramírez Ramos Rangel Reyes Ríos Rivas Rivera Robles Rodríguez Rojas Romero
  Rosales Rueda Ruiz Salazar Salinas Sánchez Sandoval Santana Serrano Sierra Silva Solís Soto Suárez Toledo Torres
  Trujillo Ureña Urrutia Valdés Valencia Vargas Vázquez Vega Velasco Vera Vergara Vidal Villanueva Yáñez Zambrano Zúñiga`);
